using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Reports;

/// <summary>校验公文: whether a file, or the code printed on it, is the current, an older or no version of a filing.</summary>
public static partial class CheckDocument
{
    /// <param name="Mark">The file's SHA-256 in hex, or the printed code; the file itself stays with its holder.</param>
    public sealed record Query(string Mark) : IRequest<CheckView>;

    internal sealed class Handler(DocumentChecks checks) : IRequestHandler<Query, CheckView>
    {
        public async Task<CheckView> Handle(Query request, CancellationToken cancellationToken)
        {
            var mark = Code().IsMatch(request.Mark) ? request.Mark.ToUpperInvariant() : request.Mark.ToLowerInvariant();
            if (!Code().IsMatch(mark) && !Hash().IsMatch(mark))
            {
                return CheckView.None;
            }

            return await checks.Find(mark, cancellationToken) is var (document, isCurrent)
                ? CheckView.Of(document, isCurrent)
                : CheckView.None;
        }
    }

    [GeneratedRegex("^[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hash();
}

/// <summary>What the check page says.</summary>
/// <param name="State">current, older, none; changed for a file that bears a known code and is no file of ours.</param>
public sealed record CheckView(string State, string? Title, string? Bureau, int? FiscalYear, DateTimeOffset? MadeAt)
{
    internal const string Changed = "changed";

    internal static readonly CheckView None = new("none", null, null, null, null);

    /// <summary>Whether the document of a changed file is the filing's newest.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>What a changed file says and the document does not.</summary>
    public ImmutableArray<ChangedText> Changes { get; init; } = [];

    /// <summary>How many paragraphs or cells a changed file lacks; null where its text cannot be compared.</summary>
    public int? Missing { get; init; }

    internal static CheckView Of(CheckedDocument document, bool isCurrent) =>
        new(isCurrent ? "current" : "older", document.Title, document.Bureau, document.FiscalYear, document.MadeAt)
        {
            IsCurrent = isCurrent,
        };
}
