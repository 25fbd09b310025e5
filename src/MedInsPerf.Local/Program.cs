using MedInsPerf.Local.Hosting;

var (settings, complaint) = LocalSettings.Read(args);
if (settings is null)
{
    await Console.Error.WriteLineAsync(complaint);
    return 2;
}

try
{
    await using var product = await LocalProduct.Start(settings, CancellationToken.None);
    await Console.Out.WriteLineAsync(Banner.For(settings));
    await product.UntilStopped();
    return 0;
}
catch (Exception cannot) when (cannot is InvalidOperationException or IOException)
{
    await Console.Error.WriteLineAsync(cannot.Message);
    return 1;
}
