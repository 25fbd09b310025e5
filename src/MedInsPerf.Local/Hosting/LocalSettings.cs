namespace MedInsPerf.Local.Hosting;

/// <summary>What the command line says.</summary>
/// <param name="Port">Where the product listens, on this machine only.</param>
/// <param name="DataFolder">Everything it keeps.</param>
/// <param name="RepositoryFolder">Where the web app's build and the npm tools stand.</param>
/// <param name="DieAt">A milestone at which the process kills itself, for the crash tests.</param>
/// <param name="Demo">Whether to fill a made-up province first.</param>
public sealed record LocalSettings(
    int Port,
    string DataFolder,
    string RepositoryFolder,
    string? DieAt = null,
    bool Demo = false
)
{
    /// <summary>The one address that people use: tokens name it, so another name for it is not the same.</summary>
    public string Origin => $"http://localhost:{Port}";

    /// <summary>The web app, as vite built it.</summary>
    public string WebFolder => Path.Combine(RepositoryFolder, "src", "web", "dist");

    /// <summary>Where npm put Azurite.</summary>
    public string ToolsFolder => Path.Combine(RepositoryFolder, "tools");

    /// <summary>Where npm put the fonts of the PDF documents.</summary>
    public string FontsFolder => Path.Combine(ToolsFolder, "node_modules", "@expo-google-fonts");

    /// <summary>Mail that would go out, as .eml files.</summary>
    public string MailFolder => Path.Combine(DataFolder, "mail");

    /// <summary>The embedded Cosmos DB.</summary>
    public string CosmosFile => Path.Combine(DataFolder, "cosmos.db");

    /// <summary>Blobs and queues.</summary>
    public string AzuriteFolder => Path.Combine(DataFolder, "azurite");

    /// <summary>The local issuer's key.</summary>
    public string IssuerFolder => Path.Combine(DataFolder, "issuer");

    /// <summary>Reads the command line; a sentence says what is wrong with it.</summary>
    public static (LocalSettings? Settings, string? Complaint) Read(IReadOnlyList<string> arguments)
    {
        var port = 5080;
        string? data = null;
        string? dieAt = null;
        var demo = arguments.Contains("--demo");
        arguments = [.. arguments.Where(argument => argument != "--demo")];
        for (var at = 0; at < arguments.Count; at += 2)
        {
            var value = at + 1 < arguments.Count ? arguments[at + 1] : null;
            switch (arguments[at])
            {
                case "--port" when ushort.TryParse(value, out var number) && number > 0:
                    port = number;
                    break;
                case "--data" when !string.IsNullOrWhiteSpace(value):
                    data = value;
                    break;
                case "--die-at" when !string.IsNullOrWhiteSpace(value):
                    dieAt = value;
                    break;
                default:
                    return (
                        null,
                        $"Not understood: {arguments[at]} {value}".TrimEnd() + ". Use --port N, --data DIR, --demo."
                    );
            }
        }

        return Repository() is { } repository
            ? (new(port, Path.GetFullPath(data ?? Path.Combine(repository, ".data")), repository, dieAt, demo), null)
            : (null, "Start the product from its repository (./run): its web app and tools stand there.");
    }

    /// <summary>The repository that this program was built in or is started from.</summary>
    public static string? Repository() =>
        new[] { AppContext.BaseDirectory, Environment.CurrentDirectory }
            .SelectMany(FolderAndParents)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "MedInsPerf.sln")));

    private static IEnumerable<string> FolderAndParents(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}
