using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Wording;

/// <summary>大写金额: an amount in the characters of cheques, right beside the same amount in digits.</summary>
/// <param name="Start">First character of the pair.</param>
/// <param name="Words">The pair as written.</param>
/// <param name="Spelled">What the characters say, in 元.</param>
/// <param name="Printed">What the digits say, in 元.</param>
internal sealed partial record SpelledAmount(int Start, string Words, decimal Spelled, decimal Printed)
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";

    /// <summary>壹拾贰万元整（120,000.00元）, 120,000.00元（大写：壹拾贰万元整）.</summary>
    public static IEnumerable<SpelledAmount> In(Passage passage) =>
        from match in Pair().Matches(passage.Value)
        let spelled = ValueOf(match.Groups["spelled"].Value)
        where spelled is not null
        let unit = match.Groups["unit"].Value.StartsWith('万') ? 10_000m : 1m
        let printed = decimal.Parse(match.Groups["n"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture)
        select new SpelledAmount(match.Index, match.Value, spelled.Value, printed * unit);

    private static decimal? ValueOf(string text)
    {
        var (total, section, digit, yuan) = (0m, 0m, 0m, false);
        foreach (var character in text)
        {
            if (Digits.IndexOf(character) is var value and >= 0)
                digit = value;
            else if (character is '拾' or '佰' or '仟')
            {
                section +=
                    (digit == 0m && character == '拾' ? 1m : digit)
                    * (
                        character switch
                        {
                            '拾' => 10m,
                            '佰' => 100m,
                            _ => 1000m,
                        }
                    );
                digit = 0m;
            }
            else if (character is '万' or '亿')
            {
                total = (total + section + digit) * (character == '万' ? 10_000m : 100_000_000m);
                (section, digit) = (0m, 0m);
            }
            else if (character is '元' or '圆')
            {
                total += section + digit;
                (section, digit, yuan) = (0m, 0m, true);
            }
            else if (character is '角' or '分')
            {
                total += digit * (character == '角' ? 0.1m : 0.01m);
                digit = 0m;
            }
        }

        return yuan ? total : null;
    }

    [GeneratedRegex(
        @"(?<spelled>[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,40}[元圆][零壹贰叁肆伍陆柒捌玖角分整正]{0,8})[（(，](?:小写)?[：:]?[¥￥]?(?<n>(?<![\d,.])\d[\d,]{0,24}(?:\.\d{1,4})?)(?<unit>万元|元)?"
            + @"|[¥￥]?(?<n>(?<![\d,.])\d[\d,]{0,24}(?:\.\d{1,4})?)(?<unit>万元|元)[（(，](?:人民币)?(?:大写)?[：:]?(?:人民币)?(?<spelled>[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,40}[元圆][零壹贰叁肆伍陆柒捌玖角分整正]{0,8})",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Pair();
}
