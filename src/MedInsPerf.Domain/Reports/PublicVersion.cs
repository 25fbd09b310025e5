using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Reports;

/// <summary>公开版: a document with the names of those who filled it in, telephone and identity numbers masked.</summary>
public static partial class PublicVersion
{
    /// <summary>The document as it may be published.</summary>
    public static Report Of(Report report) => new([.. report.Blocks.Select(Masked)]);

    /// <summary>A text as it may be published.</summary>
    public static string Of(string text)
    {
        text = Identity().Replace(text, "${head}********${tail}");
        text = Mobile().Replace(text, "${head}****${tail}");
        text = Local()
            .Replace(
                text,
                match => match.Groups["head"].Value + Stars(match.Groups["number"].Length - 3) + match.Value[^3..]
            );
        text = Landline()
            .Replace(
                text,
                match => match.Groups["head"].Value + Stars(match.Groups["number"].Length - 3) + match.Value[^3..]
            );
        return Person()
            .Replace(
                text,
                match =>
                    match.Groups["head"].Value
                    + match.Groups["name"].Value[..1]
                    + Stars(match.Groups["name"].Length - 1)
            );
    }

    private static string Stars(int count) => new('*', count);

    private static ReportBlock Masked(ReportBlock block) =>
        block switch
        {
            ReportBlock.Cover cover => cover with
            {
                Lines = [.. cover.Lines.Select(line => line with { Value = Behind(line.Label, line.Value) })],
            },
            ReportBlock.Heading heading => heading with { Text = Of(heading.Text) },
            ReportBlock.Paragraph paragraph => paragraph with { Text = Of(paragraph.Text) },
            ReportBlock.Note note => note with { Text = Of(note.Text) },
            ReportBlock.Table table => table with { Rows = [.. table.Rows.Select(Masked)] },
            _ => block,
        };

    /// <summary>In a form the name stands in the cell behind its label.</summary>
    private static ImmutableArray<ReportCell> Masked(ImmutableArray<ReportCell> row) =>
        [
            .. row.Select(
                (cell, at) => cell with { Text = at == 0 ? Of(cell.Text) : Behind(row[at - 1].Text, cell.Text) }
            ),
        ];

    private static string Behind(string label, string value) => Of($"{label}：{value}")[(label.Length + 1)..];

    [GeneratedRegex(
        @"(?<head>(?:单位负责人|项目负责人|财务负责人|部门负责人|负责人|填报人|填表人|联系人|经办人|审核人|复核人|制表人)(?:签字|签名|（签字）)?\s*[:：]\s*)(?<name>\p{IsCJKUnifiedIdeographs}{2,4})(?!\p{IsCJKUnifiedIdeographs})",
        RegexOptions.CultureInvariant,
        Patterns.Patience
    )]
    private static partial Regex Person();

    [GeneratedRegex(
        @"(?<![\d.,])(?<head>1[3-9]\d)\d{4}(?<tail>\d{4})(?![\d.,元万])",
        RegexOptions.CultureInvariant,
        Patterns.Patience
    )]
    private static partial Regex Mobile();

    [GeneratedRegex(
        @"(?<!\d)(?<head>0\d{2,3}[-－—])(?<number>\d{7,8})(?!\d)",
        RegexOptions.CultureInvariant,
        Patterns.Patience
    )]
    private static partial Regex Landline();

    /// <summary>A number without area code is a telephone only where it is called one.</summary>
    [GeneratedRegex(
        @"(?<head>(?:电话|手机|联系方式)\s*[:：]\s*)(?<number>\d{7,8})(?!\d)",
        RegexOptions.CultureInvariant,
        Patterns.Patience
    )]
    private static partial Regex Local();

    [GeneratedRegex(
        @"(?<!\d)(?<head>\d{6})\d{8}(?<tail>\d{3}[\dXx])(?!\d)",
        RegexOptions.CultureInvariant,
        Patterns.Patience
    )]
    private static partial Regex Identity();
}
