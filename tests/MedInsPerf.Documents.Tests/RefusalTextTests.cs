using System.Reflection;

namespace MedInsPerf.Documents.Tests;

public sealed class RefusalTextTests
{
    public static TheoryData<UploadRefusal> All =>
        [
            .. typeof(UploadRefusal)
                .GetNestedTypes()
                .Select(type =>
                {
                    var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
                    return (UploadRefusal)constructor.Invoke([.. constructor.GetParameters().Select(Sample)]);
                }),
        ];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_refusal_says_in_Chinese_what_is_wrong_and_what_to_do(UploadRefusal refusal)
    {
        refusal.Sentence.ShouldNotContain("{");
        refusal.Sentence.Any(character => character is >= '一' and <= '龥').ShouldBeTrue();
        foreach (var word in (string[])["请勿", "非法", "系统异常", "操作", "错误"])
            refusal.Sentence.ShouldNotContain(word);
    }

    [Fact]
    public void Every_refusal_has_a_code_of_its_own() => All.Select(row => row.Data.Code).ShouldBeUnique();

    private static object Sample(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? ".docx" : Convert.ChangeType(21, parameter.ParameterType);
}
