using Survey.Api.Commands;

return await CommandLine.RunAsync(args, new Terminal(Console.Out, Console.Error));
