using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Tests.Scoring;

namespace MedInsPerf.Domain.Tests.Forms;

public sealed class FormCompletionTests
{
    [Fact]
    public void What_was_not_typed_follows_from_what_was()
    {
        var typed = SampleForm.National with
        {
            Funding =
            [
                .. SampleForm.National.Funding.Select(row =>
                    row with
                    {
                        Rate = NumberEntry.Blank,
                        Score = NumberEntry.Blank,
                        Points = NumberEntry.Blank,
                    }
                ),
            ],
            Indicators =
            [
                .. SampleForm.National.Indicators.Select(row =>
                    row.Target.Value!.IsQuantitative ? row with { ClaimedScore = NumberEntry.Blank } : row
                ),
            ],
            TotalScore = NumberEntry.Blank,
        };

        SampleForm.Told(FormCompletion.Of(typed, AForm.National)).ShouldBe(SampleForm.Told(SampleForm.National));
    }

    [Fact]
    public void A_score_that_was_typed_stays()
    {
        var typed = SampleForm.National with
        {
            Indicators = SampleForm.National.Indicators.SetItem(
                7,
                SampleForm.National.Indicators[7] with
                {
                    ClaimedScore = CellReader.Number("8.50"),
                }
            ),
        };

        var completed = FormCompletion.Of(typed, AForm.National);

        completed.Indicators[7].ClaimedScore.Value.ShouldBe(8.50m);
        completed.TotalScore.Value.ShouldBe(97.01m);
    }

    [Fact]
    public void A_form_with_an_open_score_has_no_total()
    {
        var typed = SampleForm.National with
        {
            TotalScore = NumberEntry.Blank,
            Indicators = SampleForm.National.Indicators.SetItem(
                6,
                SampleForm.National.Indicators[6] with
                {
                    ClaimedScore = NumberEntry.Blank,
                }
            ),
        };

        FormCompletion.Of(typed, AForm.National).TotalScore.IsWritten.ShouldBeFalse();
    }
}
