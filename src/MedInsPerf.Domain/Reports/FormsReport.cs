using System.Collections.Immutable;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Reports;

/// <summary>
/// 自评表: 项目支出绩效自评表 by 财预〔2020〕10号, that of 四川, and 转移支付区域（项目）绩效目标自评表, one a page.
/// </summary>
public static class FormsReport
{
    /// <summary>A longer paragraph below a form is text of its own.</summary>
    private const int LongestFoot = 80;

    /// <summary>Composes the document.</summary>
    /// <param name="bureau">主管部门 where a form names none.</param>
    /// <param name="fiscalYear">预算年度.</param>
    /// <param name="parts">Forms; a narrative gives the form that goes with it, begun.</param>
    /// <param name="signedOn">填表日期; null to leave it for the pen.</param>
    public static Report Compose(string bureau, int fiscalYear, ImmutableArray<FiledPart> parts, DateOnly? signedOn) =>
        new([
            .. parts
                .Where(filed => filed.Part.Form is not null || filed.Part.Project is { AnnualBudget: not null })
                .DefaultIfEmpty(parts[0])
                .SelectMany(
                    (filed, index) =>
                        (IEnumerable<ReportBlock>)
                            [
                                .. index > 0 ? ImmutableArray.Create<ReportBlock>(new ReportBlock.PageBreak()) : [],
                                .. Page(filed, bureau, fiscalYear, signedOn),
                            ]
                ),
        ]);

    /// <summary>A form behind the texts of a larger document.</summary>
    internal static IEnumerable<ReportBlock> Annex(FiledPart filed, string bureau, int fiscalYear)
    {
        var form = OfficialForm.Of(filed.Part, bureau);
        var below = Below(filed);
        return
        [
            new ReportBlock.PageBreak(),
            new ReportBlock.PartTitle(OfficialForm.TitleOf(form, fiscalYear)),
            WithFoot(OfficialForm.Table(form), Foot(below)),
            .. Rest(below),
        ];
    }

    private static ReportBlock[] Page(FiledPart filed, string bureau, int fiscalYear, DateOnly? signedOn)
    {
        var form = OfficialForm.Of(filed.Part, bureau);
        var below = Below(filed);
        var pen = ReportText.Of("Form.Pen", signedOn is { } date ? Printed.Date(date) : "");
        return
        [
            new ReportBlock.Title(OfficialForm.TitleOf(form, fiscalYear)),
            WithFoot(OfficialForm.Table(form), Foot(below).DefaultIfEmpty(pen)),
            .. Rest(below),
        ];
    }

    /// <summary>Those who filled a form in stand in its last row, so that they never stand alone on a page.</summary>
    private static ReportBlock.Table WithFoot(ReportBlock.Table table, IEnumerable<string> lines) =>
        table with
        {
            Rows = table.Rows.AddRange(
                lines.Select(line =>
                    ImmutableArray.Create(new ReportCell(line, table.Columns.Length) { Side = Alignment.Left })
                )
            ),
        };

    /// <summary>填表人, 联系电话, 注 …: the lines right below a filed form.</summary>
    private static IEnumerable<string> Foot(ImmutableArray<Block> below) =>
        below.TakeWhile(IsFoot).OfType<Paragraph>().Select(paragraph => paragraph.Text.Value);

    /// <summary>What else was filed below it.</summary>
    private static IEnumerable<ReportBlock> Rest(ImmutableArray<Block> below) =>
        below
            .SkipWhile(IsFoot)
            .Select(block =>
                block switch
                {
                    Paragraph paragraph => new ReportBlock.Paragraph(paragraph.Text.Value),
                    Table table => FiledTable.Copy(table),
                    _ => (ReportBlock?)null,
                }
            )
            .OfType<ReportBlock>();

    private static bool IsFoot(Block block) => block is Paragraph { Text.Value.Length: <= LongestFoot };

    /// <summary>The blocks of a part below its form, without empty lines.</summary>
    private static ImmutableArray<Block> Below(FiledPart filed)
    {
        var end = filed.Part.FirstBlock + filed.Part.BlockCount;
        return filed.Part.Form is null || filed.Source is not { } source
            ? []
            :
            [
                .. FormReader
                    .In(source, filed.Part.FirstBlock, filed.Part.BlockCount)
                    .Take(1)
                    .SelectMany(found => source.Blocks.Take(end).Skip(found.Block + 1))
                    .Where(block => block is not Paragraph { Text.Value: "" }),
            ];
    }
}
