//! Nothing leaves: every way out of a page is tried against a listener that counts, and the same ways are tried on a page
//! without our rules, where they must arrive.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use serde_json::json;

use super::app::{App, Home, run};

/// Every way out that a page has. `arguments[0]` is the address of the listener.
const WAYS_OUT: &str = r##"
const at = (way) => `${arguments[0]}/${way}`;
const attempt = (way, go) => { try { const r = go(at(way)); if (r && r.catch) r.catch(() => {}); } catch {} };
const add = (name, set) => (url) => { const e = document.createElement(name); set(e, url); document.body.append(e); return null; };
const link = (rel, as) => add("link", (e, url) => { e.rel = rel; if (as) e.as = as; e.href = url; });
attempt("fetch", (url) => fetch(url, { mode: "no-cors" }));
attempt("xhr", (url) => { const x = new XMLHttpRequest(); x.open("GET", url); x.send(); });
attempt("beacon", (url) => { navigator.sendBeacon(url, "x"); });
attempt("websocket", (url) => { new WebSocket(url.replace("http", "ws")); });
attempt("events", (url) => { new EventSource(url); });
attempt("image", (url) => { new Image().src = url; });
attempt("script", add("script", (e, url) => { e.src = url; }));
attempt("module", (url) => import(url));
attempt("style", link("stylesheet"));
attempt("preload", link("preload", "image"));
attempt("prefetch", link("prefetch"));
attempt("modulepreload", link("modulepreload"));
attempt("preconnect", link("preconnect"));
attempt("icon", link("icon"));
attempt("frame", add("iframe", (e, url) => { e.src = url; }));
attempt("object", add("object", (e, url) => { e.data = url; }));
attempt("embed", add("embed", (e, url) => { e.src = url; }));
attempt("video", add("video", (e, url) => { e.src = url; e.load(); }));
attempt("audio", add("audio", (e, url) => { e.src = url; e.load(); }));
attempt("poster", add("video", (e, url) => { e.poster = url; }));
attempt("background", add("div", (e, url) => { e.style.cssText = `background:url(${url});width:9px;height:9px`; }));
attempt("import", (url) => { const s = new CSSStyleSheet(); s.replace(`@font-face{font-family:f;src:url(${url})} body{font-family:f}`); document.adoptedStyleSheets = [s]; });
attempt("svg", (url) => { const s = document.createElementNS("http://www.w3.org/2000/svg", "svg"); const i = document.createElementNS("http://www.w3.org/2000/svg", "image"); i.setAttribute("href", url); s.append(i); document.body.append(s); });
attempt("worker", (url) => { new Worker(url); });
attempt("ping", add("a", (e, url) => { e.href = "#here"; e.ping = url; e.click(); }));
attempt("window", (url) => { window.open(url); });
attempt("form", (url) => { const f = document.createElement("form"); f.action = url; f.target = "_blank"; document.body.append(f); f.submit(); });
attempt("refresh", (url) => { const m = document.createElement("meta"); m.httpEquiv = "refresh"; m.content = `5;url=${url}`; document.head.append(m); });
return true;
"##;

#[test]
fn nothing_leaves_the_window_by_any_way_out() {
    run(async {
        let listener = Listener::new();
        let app = App::start(&Home::new(), &[]).await;
        app.client.execute(WAYS_OUT, vec![json!(listener.address)]).await.expect("the script itself runs");
        for go in ["location.href = arguments[0]", "location.replace(arguments[0])", "location.assign(arguments[0])"] {
            drop(app.client.execute(go, vec![json!(listener.address)]).await);
        }
        // A connection that comes late is one all the same.
        tokio::time::sleep(Duration::from_secs(6)).await;
        assert_eq!(listener.connections(), 0, "{:?}", listener.ways());
        app.wait("return location.href.startsWith('tauri://localhost')").await;
        app.end().await;
    });
}

#[test]
fn the_same_ways_lead_out_of_a_page_without_our_rules() {
    run(async {
        let listener = Listener::new();
        let app = App::browse(&Home::new(), &listener.address).await;
        app.client.execute(WAYS_OUT, vec![json!(listener.address)]).await.expect("the script itself runs");
        tokio::time::sleep(Duration::from_secs(3)).await;
        let ways = listener.ways();
        assert!(ways.len() >= 15, "a listener that hears nothing proves nothing; it heard {ways:?}");
        app.leave().await;
    });
}

/// Something that hears every connection.
struct Listener {
    address: String,
    connections: Arc<AtomicUsize>,
    ways: Arc<Mutex<Vec<String>>>,
}

impl Listener {
    fn new() -> Self {
        let socket = TcpListener::bind("127.0.0.1:0").expect("the machine has a free port");
        let address = format!("http://{}", socket.local_addr().expect("it is bound"));
        let listener = Self { address, connections: Arc::default(), ways: Arc::default() };
        let (connections, ways) = (Arc::clone(&listener.connections), Arc::clone(&listener.ways));
        thread::spawn(move || {
            for stream in socket.incoming().flatten() {
                connections.fetch_add(1, Ordering::SeqCst);
                let ways = Arc::clone(&ways);
                thread::spawn(move || answer(stream, &ways));
            }
        });
        listener
    }

    fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    /// The ways that have led here, each once.
    fn ways(&self) -> Vec<String> {
        let mut ways = self.ways.lock().expect("no thread panics with it").clone();
        ways.sort();
        ways.dedup();
        ways
    }
}

fn answer(mut stream: TcpStream, ways: &Mutex<Vec<String>>) {
    drop(stream.set_read_timeout(Some(Duration::from_secs(5))));
    let mut bytes = [0; 4096];
    let read = stream.read(&mut bytes).unwrap_or(0);
    let request = String::from_utf8_lossy(&bytes[..read]).into_owned();
    let path = request.split_whitespace().nth(1).unwrap_or("/").trim_start_matches('/').to_owned();
    if !path.is_empty() {
        ways.lock().expect("no thread panics with it").push(path);
    }
    let page = "<!doctype html><title>A page without rules</title><body>";
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        page.len()
    );
    drop(stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(page.as_bytes())));
}
