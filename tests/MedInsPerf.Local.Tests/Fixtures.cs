using MedInsPerf.Testing;

[assembly: AssemblyFixture(typeof(MedInsPerf.Local.Tests.Product))]
[assembly: AssemblyFixture(typeof(MedInsPerf.Local.Tests.Storage))]

namespace MedInsPerf.Local.Tests;

/// <summary>One product for all tests that only ask it.</summary>
public sealed class Product : RunningProduct, IAsyncLifetime;

/// <summary>One storage for all tests of the pumps.</summary>
public sealed class Storage : AzuriteServer, IAsyncLifetime;
