using MedInsPerf.Cli;

return CommandLine.Run(args, Console.OpenStandardOutput(), Console.Error, onTerminal: !Console.IsErrorRedirected);
