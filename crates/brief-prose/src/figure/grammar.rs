//! All forms in which figures are written, as one pattern.

use std::sync::LazyLock;

use regex::Regex;

/// All forms of figures, the longer before those that begin like them.
pub(super) static GRAMMAR: LazyLock<Regex> = LazyLock::new(|| {
    let small = "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|\
                 seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    let large = "dozen|hundred|thousand|million|billion|trillion";
    let word = format!(r"(?:(?:(?:{small})|an?\ (?:{large})|(?:{large}))(?:[-\ ](?:and\ )?(?:{small}|{large}))*)\b");
    let digit = r"(?:\d{1,3}(?:[,\ ]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)";
    let signs = "us\\$|€|£|\\$|¥|₹";
    let codes = "eur|gbp|usd|chf|jpy|sek|nok|dkk|pln|czk|aud|cad|nzd|sgd|hkd|inr|cny|brl|zar";
    let coins = "euros?|pounds?|dollars?|francs?|yen|kron[ao]r?|zloty|rupees?|yuan";
    let scales = r"(?:\s?(?:k|mn|mio|m|bn|b)\b|[\ -](?:hundred|thousand|million|billion|trillion)\b)";
    let unit = r"(?:milliseconds?|msecs?|ms|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\b";
    let short = r"(?:s|m|h|d)\b";
    let month = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?";
    let half =
        r"(?:(?:a\ )?half\ an|a\ quarter\ of\ an|three\ quarters\ of\ an|an)\ hour|half\ a\ day|(?:a|one)\ minute";
    Regex::new(&format!(
        r"(?x)
        (?P<iso>\b\d{{4}}-\d{{2}}-\d{{2}})
        | (?P<slashed>\b\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d{{2}})\b | \b\d{{1,2}}\.\d{{1,2}}\.\d{{4}}\b)
        | (?P<daymonth>\b(?P<dm_day>\d{{1,2}})(?:st|nd|rd|th)?(?:\ of)?\ (?P<dm_month>{month})(?:,?\ (?P<dm_year>\d{{4}})\b)?)
        | (?P<monthday>\b(?P<md_month>{month})\ (?P<md_day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\ (?P<md_year>\d{{4}})\b)?)
        | (?P<monthyear>\b(?P<my_month>{month})(?:,|\ of)?\ (?P<my_year>\d{{4}})\b)
        | (?P<clock>\b(?P<c_hour>\d{{1,2}})(?:[:.](?P<c_minute>\d{{2}}))?(?::\d{{2}})?\ ?(?P<half>[ap])\.?m\b\.?)
        | (?P<clock24>(?:\b|t)(?P<k_hour>[01]?\d|2[0-4]):(?P<k_minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:h|\ h\b|z\b)?)
        | (?P<bareclock>\b(?P<b_hour>[01]\d|2[0-4])(?P<b_minute>[0-5]\d)\ ?(?:utc|gmt|cet|cest|bst|est|edt|pst|pdt|z)\b)
        | (?P<namedclock>\b(?:noon|midday|midnight)\b)
        | (?P<money>(?:(?P<m_sign>{signs})\ ?|\b(?P<m_code>{codes})\ ?)(?P<m_digit>{digit})(?P<m_scale>{scales})?)
        | (?P<sum>(?:\b(?P<s_digit>{digit})|\b(?P<s_word>{word}))(?P<s_scale>{scales})?\ ?(?:(?P<s_sign>{signs})|\b(?P<s_coin>{codes}|{coins})\b))
        | (?P<percent>(?:\b(?P<p_digit>{digit})|\b(?P<p_word>{word}))[\ -]?(?:%|percent\b|per\ cent\b|pc\b|percentage\ points?\b))
        | (?P<outof>\b(?:(?P<o_digit>{digit})|(?P<o_word>{word}))\ (?:in|out\ of)\ (?:every\ )?(?:(?P<o_all>\d{{1,3}}(?:,\d{{3}})*)|(?P<o_allword>{word}))\b)
        | (?P<parts>\b(?P<f_many>one|two|three|four|five|six|seven|eight|nine|a)[\ -](?P<f_part>half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)(?P<f_s>s?)\b)
        | (?P<halves>\bhalf(?:\ of\b|\ (?:the|our|all|their|its|a\ (?:million|dozen|billion))\b)|\bthe\ other\ half\b)
        | (?P<version>\bv\d+(?:\.\d+)*\b|\b\d+\.\d+\.\d+(?:\.\d+)*(?:-[a-z0-9.]+)?\b)
        | (?P<halfhour>\b(?:{half})\b)
        | (?P<duration>\b(?:(?P<d_digit>{digit})\ ?-?(?:(?P<d_unit>{unit})|(?P<d_short>{short}))|(?P<d_word>{word})(?:\ and\ a\ half)?[\ -](?P<d_wordunit>{unit}))(?P<d_rest>(?:\ ?(?:and\ )?(?:{digit}|{word})\ ?(?:{unit}|{short}))*))
        | (?P<ordinal>\b(?P<ord>\d+)(?:st|nd|rd|th)\b)
        | (?P<number>(?:\b(?P<n_digit>{digit})(?P<n_scale>k\b|\ (?:hundred|thousand|million|billion|trillion|dozen)\b|m\b)?)|\b(?P<n_word>{word}))
        | (?P<weekday>\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b)
        "
    ).replace(r"\b", r"(?-u:\b)"))
    .expect("the grammar of figures is a valid expression")
});
