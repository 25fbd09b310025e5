using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.SelfEvaluations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>分项目章节: the section on one project speaks of that project.</summary>
public static partial class SectionCopyRules
{
    /// <summary>No section names another section's project.</summary>
    public static readonly Rule OwnSectionOnly = new("COPY-005")
    {
        Family = Family.Text,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed =>
            filed
                .Parts.Where(part => part.Record.Kind != DocumentKind.FinalAccounts)
                .SelectMany(part => OtherSections(part).Concat(OtherSubjects(part)).Concat(OtherObjects(part))),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [OwnSectionOnly];

    private static IEnumerable<Verdict> OtherSections(FiledPart part)
    {
        var sections = ProjectSection.In(part);
        return from passage in part.Facts.Passages
            where passage.Cell is null
            let own = sections.FirstOrDefault(section => section.Holds(passage.Block))
            where own is not null
            from other in sections
            where other.Heading.Level == own.Heading.Level && IsAnother(own, other)
            from name in other.Names.Take(own.Names.Any(mine => other.Names.Contains(mine)) ? 1 : 2)
            let at = passage.Value.IndexOf(name, StringComparison.Ordinal)
            where at >= 0 && !(passage.Block == own.FirstBlock && at < own.Heading.TitleLength)
            let clause = Quoted.ClauseText(passage, at, name.Length)
            where !OwnFund.SetsApart(clause, name)
            where !own.Names.Any(mine => clause.Contains(mine, StringComparison.Ordinal))
            select new Verdict(
                Holds: false,
                Quoted.Clause(passage, at, name.Length),
                name,
                own.Name,
                Difference: null,
                $"这一节写的是“{own.Name}”，这里却写成“{name}”，像是从别的项目套用过来的。"
            )
            {
                Scope = part.Record.Title,
                Cause = $"{own.Name}|{other.Name}",
            };
    }

    /// <summary>本项目…保障了… in the words that only another section's project is named by.</summary>
    private static IEnumerable<Verdict> OtherSubjects(FiledPart part)
    {
        var sections = ProjectSection.In(part);
        return from sentence in part.Facts.Sentences
            where sentence.Passage.Cell is null && OwnProject().IsMatch(sentence.Text)
            let own = sections.FirstOrDefault(section => section.Holds(sentence.Passage.Block))
            where own is not null
            from other in sections
            where other.Heading.Level == own.Heading.Level && IsAnother(own, other)
            let words = Shared(sentence.Text, other.Name)
            where Plain().Replace(words, "").Length >= 3 && !own.Name.Contains(words[..3], StringComparison.Ordinal)
            where !OwnFund.SetsApart(sentence.Text, words)
            where !IsToldElsewhere(part, own, sentence, words)
            select new Verdict(
                Holds: false,
                sentence.Passage.Places(sentence.Start, Math.Min(60, sentence.End - sentence.Start)),
                words,
                own.Name,
                Difference: null,
                $"这一节写的是“{own.Name}”，这里的“本项目”说的却是“{words}”，像是从“{other.Name}”套用过来的。"
            )
            {
                Scope = part.Record.Title,
                Cause = $"{own.Name}|{other.Name}",
            };
    }

    /// <summary>甲资金按照办法审批，做到乙资金专款专用: one sentence, of one fund, that ends with another.</summary>
    private static IEnumerable<Verdict> OtherObjects(FiledPart part)
    {
        var funds = NamedInTables(part).Concat(ProjectSection.In(part).Select(section => section.Name)).ToHashSet();
        if (funds.Count < 2)
            yield break;
        foreach (var sentence in part.Facts.Sentences.Where(sentence => sentence.Passage.Cell is null))
        {
            var text = sentence.Text;
            var opening = text[(Numbering.Of(text)?.Length ?? 0)..];
            if (
                funds.FirstOrDefault(fund => opening.StartsWith(fund, StringComparison.Ordinal)) is not { } own
                || text.IndexOf(own, text.IndexOf(own, StringComparison.Ordinal) + 1, StringComparison.Ordinal) >= 0
                || Pledged().Match(text) is not { Success: true } pledged
                || funds.FirstOrDefault(fund => pledged.Groups["fund"].Value == fund) is not { } other
                || !FundName.Of(own).IsOfAnotherSubject(FundName.Of(other))
                || opening.AsSpan(own.Length) is ['、' or '和' or '与' or '及' or '同' or '以', ..]
            )
                continue;
            yield return new Verdict(
                Holds: false,
                Quoted.Clause(sentence.Passage, sentence.Start + pledged.Index + 1, pledged.Length - 1),
                other,
                own,
                Difference: null,
                $"这一句说的是“{own}”，后面却写成“{other}”，像是从别的项目套用过来的。"
            )
            {
                Scope = part.Record.Title,
                Cause = $"{own}|{other}",
            };
        }
    }

    /// <summary>The funds that the rows of a table name.</summary>
    private static IEnumerable<string> NamedInTables(FiledPart part) =>
        from table in PartTable.In(part)
        from row in table.Rows
        from cell in row.Cells.Take(2)
        where FundRow().IsMatch(cell.Passage.Value) && FundName.Of(cell.Passage.Value).Subject.Length >= 2
        select cell.Passage.Value;

    [GeneratedRegex(
        "^(?!其中|年度|本年|当年|上年|中央|[省市县]级|地方|合计|总计)[^，。；：（）\\d]{4,26}(?:补助|资金|经费|项目|专项|补贴|救助)$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex FundRow();

    [GeneratedRegex(
        "，(?:并)?(?:切实|严格|真正|有效|充分|全面)?(?:做到|确保|保证|实现|实行|保障|坚持|落实|达到)(?:了)?(?<fund>[^，。；：、和与及]{4,30}?)(?:的)?(?:专款专用|足额|及时|按时|规范|安全|专账|专户|独立|封闭|合规|按规定|有效|高效|不被)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Pledged();

    /// <summary>The longest run of characters in common.</summary>
    private static string Shared(string text, string name)
    {
        for (var length = name.Length; length >= 4; length--)
        {
            for (var at = 0; at + length <= name.Length; at++)
            {
                if (text.Contains(name.Substring(at, length), StringComparison.Ordinal))
                    return name.Substring(at, length);
            }
        }

        return "";
    }

    private static bool IsToldElsewhere(FiledPart part, ProjectSection own, Sentence sentence, string words) =>
        part.Facts.Sentences.Any(other =>
            other != sentence
            && own.Holds(other.Passage.Block)
            && other.Text.Contains(words[..Math.Min(4, words.Length)], StringComparison.Ordinal)
        );

    [GeneratedRegex("(?:本|该|此)项目", RegexOptions.None, Patterns.Patience)]
    private static partial Regex OwnProject();

    [GeneratedRegex(
        "城乡|居民|职工|医疗|保险|保障|医保|基本|基金|资金|补助|补贴|经费|工作|项目|服务|管理|县级|市级|省级|中央|财政|配套|救助|机构|定点|参保|缴费|监管|费",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Plain();

    private static bool IsAnother(ProjectSection own, ProjectSection other) =>
        other.Name != own.Name
        && !own.Name.Contains(other.Name, StringComparison.Ordinal)
        && !other.Name.Contains(own.Name, StringComparison.Ordinal);
}
