using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Quantities;

namespace MedInsPerf.Domain.Reading;

/// <summary>识数: finds the figures of a passage, exactly as printed.</summary>
/// <remarks>
/// Not figures: document numbers (〔2018〕12号), ordinals (第3), numbering, house numbers, parts of Latin words. A number
/// that is cut by a gap in the text is left out: nobody knows whether it is one.
/// </remarks>
internal static partial class FigureReader
{
    /// <summary>What has more of them is no figure of a report, and could not be rounded.</summary>
    private const int MostDecimals = 12;

    /// <summary>一亿亿: what is longer is the number of a certificate or an account.</summary>
    private const decimal Most = 10_000_000_000_000_000m;

    /// <summary>The figures of the passage, in order.</summary>
    /// <param name="fiscalYear">The year of dates that name none; null leaves them without a period.</param>
    public static ImmutableArray<Figure> Read(Passage passage, int? fiscalYear)
    {
        if (passage.Head is { IsOrdinal: true })
            return [];
        var text = passage.Value;
        var figures = ImmutableArray.CreateBuilder<Figure>();
        foreach (var (from, length) in Pieces(passage))
        {
            for (var match = Pattern().Match(text, from, length); match.Success; match = match.NextMatch())
            {
                if (Read(passage, match, fiscalYear) is { } figure)
                    figures.Add(figure);
            }
        }

        return figures.ToImmutable();
    }

    /// <summary>The whole text behind its number; a cell of figures falls apart at its line breaks.</summary>
    private static IEnumerable<(int From, int Length)> Pieces(Passage passage)
    {
        var text = passage.Value;
        var from = passage.Cell is null ? Numbering.Of(text)?.Length ?? 0 : 0;
        for (var at = from; passage.Head is not null && at < text.Length; at++)
        {
            if (text[at] != ' ')
                continue;
            yield return (from, at - from);
            from = at + 1;
        }

        yield return (from, text.Length - from);
    }

    private static Figure? Read(Passage passage, Match match, int? fiscalYear)
    {
        if (match.Groups["skip"].Success)
            return null;
        if (match.Groups["year"].Success || match.Groups["month"].Success || match.Groups["from"].Success)
            return ReadDate(passage, match, fiscalYear);
        return match.Groups["left"].Success ? ReadRatio(passage, match) : ReadNumber(passage, match);
    }

    private static Figure? ReadDate(Passage passage, Match match, int? fiscalYear)
    {
        var year = Whole(match, "year") ?? (match.Groups["thisYear"].Success ? fiscalYear : null) ?? fiscalYear;
        var said = match.Groups["year"].Success;
        var (month, day, from) = (Whole(match, "month"), Whole(match, "day"), Whole(match, "from"));
        Period? period;
        if (match.Groups["toYear"].Success)
            period = Range(match, year);
        else if (from is { } first)
            period = year is { } of && Valid(of, first) && Valid(of, month) ? Months(of, first, month!.Value) : null;
        else if (month is null)
            period = year is >= 1949 and <= 2100 ? Period.Year(year.Value) : null;
        else if (year is null || !Valid(year.Value, month, day))
            period = null;
        else
            period = day is null
                ? Period.Month(year.Value, month.Value)
                : Period.Day(new DateOnly(year.Value, month.Value, day.Value));
        if (period is null && said)
            return null;
        var kind = month is null && from is null ? FigureKind.Year : FigureKind.Date;
        var value = kind == FigureKind.Year ? year ?? 0 : ((year ?? 0) * 10000m) + ((month ?? 0) * 100) + (day ?? 0);
        return new Figure(kind, value, "", 0, Approximation: null, passage.Place(match.Index, match.Length))
        {
            Period = period,
            AsOf = kind == FigureKind.Date && period is { } days ? days.To : null,
        };
    }

    private static Period? Range(Match match, int? year)
    {
        var toYear = Whole(match, "toYear") ?? year;
        if (year is null || toYear is null)
            return null;
        var (fromMonth, fromDay) = (Whole(match, "month") ?? 1, Whole(match, "day") ?? 1);
        var (toMonth, toDay) = (Whole(match, "toMonth") ?? 12, Whole(match, "toDay"));
        if (!Valid(year.Value, fromMonth, fromDay) || !Valid(toYear.Value, toMonth, toDay))
            return null;
        var to = toDay is { } day ? new DateOnly(toYear.Value, toMonth, day) : Period.Month(toYear.Value, toMonth).To;
        var from = new DateOnly(year.Value, fromMonth, fromDay);
        return from <= to ? new Period(from, to) : null;
    }

    private static Period? Months(int year, int from, int to) =>
        from <= to ? new Period(Period.Month(year, from).From, Period.Month(year, to).To) : null;

    private static bool Valid(int year, int? month, int? day = 1) =>
        year is >= 1949 and <= 2100
        && month is >= 1 and <= 12
        && (day ?? 1) >= 1
        && (day ?? 1) <= DateTime.DaysInMonth(year, month.Value);

    private static Figure ReadRatio(Passage passage, Match match) =>
        new(
            FigureKind.Ratio,
            decimal.Parse(match.Groups["left"].Value, CultureInfo.InvariantCulture),
            "",
            0,
            Approximation: null,
            passage.Place(match.Index, match.Length)
        )
        {
            RatioTo = decimal.Parse(match.Groups["right"].Value, CultureInfo.InvariantCulture),
        };

    private static Figure? ReadNumber(Passage passage, Match match)
    {
        var printed = match.Groups["number"];
        if (
            !decimal.TryParse(
                printed.Value.Replace("，", "", StringComparison.Ordinal).Replace('－', '-').Replace('−', '-'),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out var value
            )
        )
            return null;
        var unit = match.Groups["unit"].Value;
        if (unit.Length == 0 && passage.Head is { } head)
            unit = head.Unit;
        var scale =
            unit.Length == 0 || unit.StartsWith("千克", StringComparison.Ordinal)
                ? 1m
                : unit[0] switch
                {
                    '万' => 10_000m,
                    '亿' => 100_000_000m,
                    '千' => 1_000m,
                    _ => 1m,
                };
        var kind = unit.Length == 0 && passage.Head is { IsScore: true } ? FigureKind.Score : KindOf(unit);
        var about = string.Concat(match.Groups["about"].Value, match.Groups["odd"].Value, match.Groups["after"].Value);
        var end = match.Groups["unit"].Success
            ? match.Groups["unit"].Index + match.Groups["unit"].Length
            : printed.Index + printed.Length;
        var point = printed.Value.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : printed.Length - point - 1;
        var place = passage.Place(printed.Index, end - printed.Index);
        if (place.Length < printed.Length || decimals > MostDecimals)
            return null;
        return Math.Abs(value) > Most / scale
            ? null
            : new Figure(kind, value, unit, decimals, about.Length == 0 ? null : about, place)
            {
                Scale = scale,
                Money = kind == FigureKind.Money ? new Money(value * scale) : null,
            };
    }

    private static FigureKind KindOf(string unit) =>
        unit switch
        {
            "" => FigureKind.Bare,
            "%" or "‰" or "个百分点" or "百分点" => FigureKind.Percent,
            "分" => FigureKind.Score,
            _ when unit.Contains("元/", StringComparison.Ordinal) || unit.Contains("元每", StringComparison.Ordinal) =>
                FigureKind.PerHead,
            _ when unit.EndsWith('元') => FigureKind.Money,
            _ => FigureKind.Count,
        };

    private static int? Whole(Match match, string group) =>
        match.Groups[group] is { Success: true } found
            ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    private const string Counters =
        "人次|人天|人|户次|户|家次|家|间次|间|批次|批|辆次|辆|台（套）|台\\(套\\)|台|套|项次|项|大类|小类|类|件次|件|份|条次|条|期次|期"
        + "|个百分点|个月|个工作日|个|名|位|场次|场|宗|起|例|组|笔|所|座|支|片|本|册|张|篇|幅|块|天|日|小时|分钟|秒|倍|种|周|岁|公里|平方米|㎡|亩|次";

    [GeneratedRegex(
        @"(?<skip>[〔\[（(【]\s?(?:19|20)\d{2}\s?[〕\]）)】]\s?第?\d+\s?号|(?<=[\p{IsCJKUnifiedIdeographs}])(?:19|20)\d{2}\s?\d{1,4}号文?)"
            + @"|(?<skip>(?<=[；;。：:（(]|^)\d{1,2}(?:、|[．.](?!\d)))"
            + @"|(?<skip>(?<=[；;。：:（(]|^)\d{1,2}[．.](?=(?:19|20)\d{2}年))"
            + @"|(?<skip>第\d+)"
            + @"|(?<skip>[A-Za-z_][A-Za-z0-9_.\-]*)"
            + @"|(?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?[至到\-—–~～－](?:(?<toYear>(?:19|20)\d{2})年)(?<toMonth>\d{1,2})月(?:(?<toDay>\d{1,2})日)?"
            + @"|(?:(?<year>(?:19|20)\d{2})年|(?<thisYear>今年|本年|当年)度?)?(?<from>\d{1,2})月?[至到\-—–~～－](?<month>\d{1,2})月(?:份|底|末)?(?!\d{1,2}日)"
            + @"|(?<year>(?:19|20)\d{2})年?[至到\-—–~～－](?<toYear>(?:19|20)\d{2})年度?"
            + @"|(?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号]|份|底|末)?"
            + @"|(?<year>(?:19|20)\d{2})[\-/.](?<month>\d{1,2})[\-/.](?<day>\d{1,2})(?![\d.])"
            + @"|(?<![\d./])(?<month>0?[1-9]|1[0-2])/(?<day>\d{1,2})/(?<year>(?:19|20)\d{2})(?![\d.])"
            + @"|(?<!\d)(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号]|份|底|末)?"
            + @"|(?<!\d)(?<year>(?:19|20)\d{2})年(?:度|底|末)?"
            + @"|(?<![\d.])(?<left>\d{1,3})[:：](?<right>\d{1,3})(?![\d.%])"
            + @"|(?<about>大约|约为|约|近|超过|逾|超|不低于|不少于|不高于|不超过|不超|至少|最多|大于等于|小于等于|≥|≤|＞|＜|>|<)?"
            + @"(?<number>(?<![\d.,])(?:(?<=[：:（(，]|^)[-－−])?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?!\d|[:：]\d{1,3}(?![\d.%])))"
            + @"(?<odd>[余多])?"
            + @"(?:(?<skip>号|\s\d|[A-Za-z])|(?<unit>个百分点|百分点|[%‰]|[万亿千]?元/人(?:[·・./•]?(?:年|次|月))?|[万亿千]?元/(?:人次|年|月|次|户|天|例)|[亿万千]?元|分(?![钟之为类配别管布步解期析开散工担流化层组级])"
            + @"|(?:万余|万多|[万亿])?(?:"
            + Counters
            + @")|万余|[万亿])?(?<after>余|多|以上|以下|左右|上下|以内)?)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Pattern();
}
