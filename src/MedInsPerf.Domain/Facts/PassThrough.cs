using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Facts;

/// <summary>
/// 过路资金: money of a project that a level above the county pays by itself, so that it never runs through the county's
/// accounts. 财政直接支付 by the county's own treasury is none: there the word is a way of paying, not a payer.
/// </summary>
internal static partial class PassThrough
{
    /// <summary>Whether a text says so of its money.</summary>
    public static bool IsSaid(string text) =>
        SentUp().IsMatch(text)
        || GoesBy().IsMatch(text)
        || Direct().Matches(text).Any(match => IsFromAbove(match.Groups["lead"].Value, match.Groups["rest"].Value));

    /// <summary>Who pays says the most; where nobody is named, to whom it goes.</summary>
    private static bool IsFromAbove(string lead, string rest) =>
        Denied().IsMatch(lead) ? false
        : Payer().Matches(lead) is [.., var payer] ? payer.Groups["above"].Success
        : Receiver().IsMatch(rest);

    /// <summary>A clause that pays directly: what stands before it and what it says after.</summary>
    [GeneratedRegex(
        @"(?<lead>[^，。；：,;\n]{0,60})直接(?:支付|拨付|划拨|下拨|拨款|划转|拨)(?<rest>[^，。；,;\n]{0,24})",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Direct();

    [GeneratedRegex("(?:未|不|没有|并非|不是)[^由]{0,4}$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Denied();

    [GeneratedRegex(
        "(?<above>上级|中央|国家|省(?:级|本级|财政|医保|医疗保障|人民政府)|(?<=由)省|市级|(?<=由)市(?:财政|医保|医疗保障|本级))(?:财政)?"
            + "|本级|同级|(?:本|我|全)[县区局市旗]|[县区旗](?:级|财政|医保|医疗保障|人社|政府|局)|(?<=由)[县区旗]|单位|国库|财政局|财政(?=直接|$)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Payer();

    [GeneratedRegex(
        "^(?:[到至给入])?[^由]{0,10}(?:财政专户|基金专户|市级|统筹(?:区|地区|基金)|定点|医疗机构|医药机构|医院|药店)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Receiver();

    [GeneratedRegex(
        "(?:全部|全额|均已)(?:上划|上解|上交|上缴|划转)[^，。；]{0,12}(?:专户|统筹|市)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex SentUp();

    /// <summary>不经过县级财政.</summary>
    [GeneratedRegex(
        "(?:不|未)(?:经过?|通过|进入?|拨入)(?:本级|同级|[本我]?[县区旗]级?)[^，。；]{0,8}(?:账户|帐户|财政|国库|专户|医保局)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex GoesBy();
}
