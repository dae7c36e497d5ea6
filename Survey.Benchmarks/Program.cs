using BenchmarkDotNet.Running;
using Survey.Benchmarks;

if (args is ["submissions", .. var addresses])
{
    await Submissions.Run(addresses, Console.Out);
}
else if (args is ["bare-api", var address])
{
    await BareApi.Run(address);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Submissions).Assembly).Run(args);
}
