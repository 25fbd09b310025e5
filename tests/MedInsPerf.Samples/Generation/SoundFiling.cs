using System.Text;

namespace MedInsPerf.Samples.Generation;

/// <summary>
/// A filing that is right by construction: every figure follows from the facts of a county that does not exist, rounded
/// half-up as officials do. Its phrases are its own.
/// </summary>
/// <param name="Seed">Makes the same filing again.</param>
/// <param name="Kind">project, form, transfer, department, accounts or mixed.</param>
/// <param name="HardWrapped">Whether its lines are cut as a PDF's text is.</param>
public sealed record SoundFiling(int Seed, string Kind, string Text, bool HardWrapped)
{
    /// <summary>The filing of a seed.</summary>
    public static SoundFiling Of(int seed)
    {
        var dice = new Dice(seed);
        var hand = new Hand(dice);
        var place = new Place(dice);
        var kind = dice.Of("project", "project", "form", "transfer", "department", "accounts", "mixed");
        var text = kind switch
        {
            "project" => ProjectReports.Filing(dice, hand, place),
            "form" => Forms.ProjectForms(dice, hand, place),
            "transfer" => Forms.TransferForm(dice, hand, place),
            "department" => DepartmentReports.Filing(dice, hand, place),
            "accounts" => AccountsReports.Filing(dice, hand, place),
            _ => Mixed(dice, hand, place),
        };
        var wraps = dice.In(15) && !text.Contains('\t', StringComparison.Ordinal);
        return new SoundFiling(seed, kind, wraps ? Wrap(dice, text) : text, wraps);
    }

    private static string Mixed(Dice dice, Hand hand, Place place)
    {
        var money = new Accounts(dice, hand);
        var text = new StringBuilder(
            $"{place.Bureau}{place.Year}年度部门决算及绩效自评\n\n第一部分 部门决算情况说明\n"
        );
        text.Append(new AccountsReports(dice, hand, place, money).Explanation());
        text.Append("第二部分 附件\n").Append(DepartmentReports.Of(dice, hand, place, money, dice.Whole(1, 2)));
        var purpose = dice.Of(Purpose.Systems, Purpose.Capability, Purpose.RetiredCadres);
        var project = new Project(dice, hand, place, purpose);
        text.Append(
            dice.In(50)
                ? Forms.ProjectForm(dice, hand, place, project)
                : ProjectReports.Of(dice, hand, place, project, dice.Whole(0, 2))
        );
        return text.ToString();
    }

    private static string Wrap(Dice dice, string text)
    {
        var (width, page) = (dice.Whole(26, 38), dice.Whole(24, 32));
        var wrapped = new StringBuilder();
        var number = 0;
        foreach (var line in text.Split('\n').SelectMany(line => ReportPdf.Wrap(line, width)))
        {
            wrapped.Append(line).Append('\n');
            if (++number % page == 0)
                wrapped.Append(
                    $"\n{dice.Of("- {0} -", "{0}", "第 {0} 页").Replace("{0}", $"{number / page}", StringComparison.Ordinal)}\n\n"
                );
        }

        return wrapped.ToString();
    }
}
