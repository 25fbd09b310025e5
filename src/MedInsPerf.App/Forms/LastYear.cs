using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Filings;
using MedInsPerf.Domain.Forms;

namespace MedInsPerf.App.Forms;

/// <summary>上年自评表: finds the form that a project had in the same county a year before.</summary>
public sealed partial class LastYear(WorkStore work, Bodies bodies)
{
    private const int Milliseconds = 200;

    /// <summary>The form; null where the project had none. Those above the county see only what was filed.</summary>
    internal async Task<EvaluationForm?> FormOf(OpenFiling filing, string project, CancellationToken cancellation)
    {
        var year = (filing.Id.FiscalYear - 1).ToString(CultureInfo.InvariantCulture);
        var parts = await work.Open(filing.Scope, year).All<PartDocument>(PartDocument.TypeName, cancellation);
        var name = Bare(project);
        var same = parts
            .Where(part => filing.IsOwn || PartWorkflow.IsFiled(part.State))
            .Where(part => Bare(part.Project?.Name ?? part.Title) == name || Bare(part.Title) == name)
            .OrderBy(part => part.Order);
        foreach (var part in same)
        {
            var text = await bodies.Of(filing.Scope, part.Body, cancellation);
            if (FormReader.In(text, 0, text.Blocks.Length).Select(found => found.Form).FirstOrDefault() is { } form)
            {
                return form;
            }
        }

        return null;
    }

    /// <summary>2023年度宣传经费 and 宣传经费 are one project.</summary>
    private static string Bare(string name) => Aside().Replace(name, "");

    [GeneratedRegex(@"\s|\d{4}年度?|[“”《》]|项目$", RegexOptions.None, Milliseconds)]
    private static partial Regex Aside();
}
