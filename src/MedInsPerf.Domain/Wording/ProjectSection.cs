using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Wording;

/// <summary>分项目章节: the section of a report on several projects that tells of one of them.</summary>
/// <param name="Heading">The heading, which names the project.</param>
/// <param name="Name">The project's name.</param>
/// <param name="FirstBlock">The block of the heading.</param>
/// <param name="End">The block behind the section.</param>
internal sealed partial record ProjectSection(OutlineLine Heading, string Name, int FirstBlock, int End)
{
    /// <summary>The sections that name projects, where a part has several of them at one level; else none.</summary>
    public static ImmutableArray<ProjectSection> In(FiledPart part)
    {
        var sections = part
            .Outline.Where(line => line.IsHeading && IsProject(line.Title))
            .GroupBy(line => line.Level)
            .Where(level => level.Select(line => line.Title).Distinct().Count() > 1)
            .SelectMany(level => level)
            .Select(heading => Of(part, heading))
            .ToImmutableArray();
        return sections.IsEmpty ? Counted(part) : sections;
    }

    /// <summary>项目一　…, （项目二）…: headings that count the projects and have no other number.</summary>
    private static ImmutableArray<ProjectSection> Counted(FiledPart part)
    {
        var counted = part
            .Outline.Select(line => (Line: line, Match: Index().Match(line.Text.Value)))
            .Where(entry => entry.Line.Number is null && IsCounted(entry.Line.Text.Value, entry.Match))
            .ToList();
        if (counted.Select(entry => entry.Match.Groups["number"].Value).Distinct().Count() < 2)
            return [];
        // They stand below the heading before the first of them, whatever that is, and above their own.
        var level =
            part.Outline.LastOrDefault(line => line.IsHeading && line.Block < counted[0].Line.Block)?.Level ?? 0;
        var ends = part
            .Outline.Where(line => line.IsHeading && line.Level <= level)
            .Concat(counted.Select(entry => entry.Line))
            .Select(line => line.Block)
            .Append(part.Record.FirstBlock + part.Record.BlockCount)
            .Order()
            .ToList();
        return
        [
            .. counted.Select(entry => new ProjectSection(
                entry.Line with
                {
                    IsHeading = true,
                    Level = level + 1,
                    TitleLength = entry.Line.Text.Value.Length,
                },
                entry.Line.Text.Value[entry.Match.Length..].Trim(' ', '　', '。', '：', ':', '“', '”', '《', '》'),
                entry.Line.Block,
                ends.Find(end => end > entry.Line.Block)
            )),
        ];
    }

    private static bool IsCounted(string text, Match index) =>
        index.Success && text.Length - index.Length is >= 3 and <= 34 && !Sentence().IsMatch(text[index.Length..]);

    /// <summary>Whether a block stands in it.</summary>
    public bool Holds(int block) => block >= FirstBlock && block < End;

    /// <summary>The names that the text may call the project by: the whole, and without the level of its money.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            yield return Name;
            var shorter = Level().Replace(Name, "");
            if (shorter != Name && shorter.Length >= 6)
                yield return shorter;
        }
    }

    private static ProjectSection Of(FiledPart part, OutlineLine heading)
    {
        var next = part
            .Outline.Where(line => line.Block > heading.Block && line.IsHeading && line.Level <= heading.Level)
            .Select(line => (int?)line.Block)
            .FirstOrDefault();
        return new ProjectSection(
            heading,
            Index().Replace(heading.Title, ""),
            heading.Block,
            next ?? part.Record.FirstBlock + part.Record.BlockCount
        );
    }

    private static bool IsProject(string title) =>
        Named().IsMatch(title) && !Account().IsMatch(title) && FundName.Of(title).Subject.Length >= 2;

    [GeneratedRegex(
        "^[^，。；：]{3,34}(?:资金|经费|项目|补助|补贴|统筹金|专项|服务费|维护费|工程|医疗费|救助)$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Named();

    /// <summary>Headings of accounts, and such as ask for something.</summary>
    [GeneratedRegex(
        "三公|接待|用车|出国|会议|培训费|情况|说明|收入|拨款|决算|政府性基金|基金预算|基金运行|基金收|运行经费|使用|管理|安排|重点项目|其他项目|上述|纳入|开展",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Account();

    /// <summary>项目一：, （项目1）, 子项目二、, 第三个项目：.</summary>
    [GeneratedRegex(
        "^[（(【]?(?:子|分)?(?:项目(?:之)?(?<number>[一二三四五六七八九十]{1,3}|\\d{1,2})|第(?<number>[一二三四五六七八九十]{1,3}|\\d{1,2})(?:个|项)项目)(?!\\d|[个项年级期批次般律样直些切体部方定组])[）)】]?[\\s：:、．.—－-]*",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Index();

    [GeneratedRegex("[，。；！？](?!$)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Sentence();

    [GeneratedRegex(
        "(?:中央|[省市县区旗]|自治区)(?:级|财政|本级)+|(?:19|20)\\d{2}年?度?",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Level();
}
