using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.App.Letterheads;

/// <summary>版头 as it is typed. Seal is overDate, besideUnit or none.</summary>
/// <param name="Mark">发文机关标志.</param>
/// <param name="Code">机关代字; empty for no 发文字号.</param>
/// <param name="Signer">签发人; empty for none.</param>
/// <param name="CopyTo">抄送机关; empty for none.</param>
/// <param name="PrintedBy">印发机关; empty for none.</param>
/// <param name="InUse">Whether new official documents bear it.</param>
public sealed record LetterheadFields(
    string Mark,
    string Code,
    string Signer,
    string CopyTo,
    string PrintedBy,
    string Seal,
    bool InUse
)
{
    /// <summary>The letterhead, or why it cannot be printed.</summary>
    internal Result<Letterhead> Read()
    {
        var places = Enum.GetValues<SealPlace>().Where(place => Words.Of(place) == Seal).ToList();
        if (places is not [var seal])
        {
            return new Refusal.BadRequest("用印位置没有选。请刷新页面再试");
        }

        var words = new LetterheadWords(Mark ?? "", Code ?? "", Signer ?? "", CopyTo ?? "", PrintedBy ?? "", seal);
        return Letterhead.Of(words) switch
        {
            LetterheadOutcome.Accepted accepted => accepted.Letterhead,
            LetterheadOutcome.Refused refused => new Refusal.BadRequest(string.Join("；", refused.Faults)),
            _ => throw new InvalidOperationException(),
        };
    }
}

/// <summary>版头 of the caller's bureau.</summary>
/// <param name="Version">第几版; 0 until somebody has saved it, when the fields are a proposal.</param>
/// <param name="HasLogo">Whether there is a logo to ask for.</param>
public sealed record LetterheadView(
    LetterheadFields Fields,
    int Version,
    bool HasLogo,
    string? EditedBy,
    DateTimeOffset? EditedAt
);

/// <summary>A letterhead with the version that a write must name; null until there is one.</summary>
public sealed record OpenedLetterhead(LetterheadView View, string? ETag);

/// <summary>Draws letterheads.</summary>
internal static class LetterheadViews
{
    /// <summary>The bureau's letterhead, or a proposal made of its name.</summary>
    public static OpenedLetterhead Open(Bureau bureau, LetterheadDocument? document) =>
        document is null
            ? new OpenedLetterhead(
                new LetterheadView(
                    new LetterheadFields(
                        $"{bureau.Name}文件",
                        "",
                        "",
                        "",
                        $"{bureau.Name}办公室",
                        Words.Of(SealPlace.OverDate),
                        InUse: true
                    ),
                    Version: 0,
                    HasLogo: false,
                    EditedBy: null,
                    EditedAt: null
                ),
                ETag: null
            )
            : new OpenedLetterhead(
                new LetterheadView(
                    new LetterheadFields(
                        document.Words.Mark,
                        document.Words.Code,
                        document.Words.Signer,
                        document.Words.CopyTo,
                        document.Words.PrintedBy,
                        Words.Of(document.Words.Seal),
                        document.InUse
                    ),
                    document.Version,
                    document.Logo is not null,
                    document.EditedBy.Name,
                    document.EditedBy.At
                ),
                document.ETag
            );
}
