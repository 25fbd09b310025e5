using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.Scoring;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Forms;

namespace MedInsPerf.App.Forms;

/// <summary>What a form would score, and what would not hold in it.</summary>
public sealed record FormTrialView(
    ScoreView? Score,
    ImmutableArray<FormNoteView> Notes,
    ImmutableArray<CarriedTargetView> Carried
);

/// <summary>试算: scores and checks a form as it is being typed. Nothing is saved by it.</summary>
public static class TryForm
{
    public sealed record Query(Caller Caller, string FilingId, string PartId, FormFields Form)
        : IRequest<Result<FormTrialView>>;

    internal sealed class Handler(FormDesk desk) : IRequestHandler<Query, Result<FormTrialView>>
    {
        public async Task<Result<FormTrialView>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (
                await desk.TermsOf(request.Caller, request.FilingId, request.PartId, cancellationToken) is not { } terms
            )
            {
                return new Refusal.NotFound();
            }

            if (FormLimits.Refuse(request.Form) is { } refusal)
            {
                return refusal;
            }

            if (FormText.Read(request.Form) is not { } form)
            {
                return FormLimits.Unknown;
            }

            var completed = FormCompletion.Of(form, terms.Pack);
            var (score, notes) = FormDesk.Judge(completed, terms.Kind, terms.FiscalYear, terms.Pack);
            return new FormTrialView(score, notes, FormDesk.Carried(terms.LastYear, form));
        }
    }
}
