namespace MedInsPerf.App;

/// <summary>
/// 不能办: a refusal is data, said in plain Chinese, never an exception. The closed set stands in this file; the Api
/// room maps each to its HTTP status in one place.
/// </summary>
/// <param name="Sentence">What is wrong and what to do, for the person at the screen.</param>
public abstract record Refusal(string Sentence)
{
    /// <summary>There is no such thing for this caller, whether it exists elsewhere or not.</summary>
    public sealed record NotFound() : Refusal("没有找到这份材料，或者它不归您管。请回到首页再试");

    /// <summary>The caller's role does not allow it.</summary>
    public sealed record NotAllowed(string Sentence) : Refusal(Sentence);

    /// <summary>Somebody else changed it since it was read.</summary>
    public sealed record Stale(string By) : Refusal($"{By}刚改过这份材料。您的改动还没有保存，请先看看新内容再改");

    /// <summary>The write came without saying which version it changes.</summary>
    public sealed record VersionMissing() : Refusal("没有说明改的是哪一稿，请刷新页面再试");

    /// <summary>The material's state does not allow it.</summary>
    public sealed record WrongState(string Sentence) : Refusal(Sentence);

    /// <summary>四眼原则: who edited last may not sign.</summary>
    public sealed record SamePerson(string Title)
        : Refusal($"“{Title}”最后是您改的，不能由您本人审签。请另一位负责人签，或请别人改定后再签");

    /// <summary>Errors or unexplained warnings stand in the way.</summary>
    public sealed record NotSound(int Errors, int Warnings)
        : Refusal(
            (Errors, Warnings) switch
            {
                (_, 0) => $"不能报送：{Errors} 处错误要改",
                (0, _) => $"不能报送：{Warnings} 处提示要说明",
                _ => $"不能报送：{Errors} 处错误要改，{Warnings} 处提示要说明",
            }
        );

    /// <summary>What was sent cannot be used as it is.</summary>
    public sealed record BadRequest(string Sentence) : Refusal(Sentence);

    /// <summary>The same key was used for another request.</summary>
    public sealed record KeyReused() : Refusal("这次提交的编号已经用过，请刷新页面再试");
}
