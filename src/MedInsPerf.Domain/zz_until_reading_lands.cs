#pragma warning disable
using System.Collections.Immutable;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reading
{
    public sealed record ReadingContext(string? Bureau, int? FiscalYear);

    public static class RecordReader
    {
        public static DocumentRecord Read(SourceText s, ReadingContext? c = null) => throw new NotSupportedException();
    }

    public sealed record Correction(
        int Block,
        string? Cell,
        int Start,
        int Length,
        string Expected,
        string Replacement
    );

    public static class Corrections
    {
        public static SourceText? Apply(SourceText s, ImmutableArray<Correction> c) => null;
    }
}

namespace MedInsPerf.Domain.Rules
{
    public sealed record CheckResult(ImmutableArray<Finding> Findings, int RelationsChecked);

    public sealed class RuleBook
    {
        public static readonly RuleBook Current = new();

        public CheckResult Check(ImmutableArray<DocumentRecord> d) => throw new NotSupportedException();

        public Rule? Find(string id) => null;
    }
}
