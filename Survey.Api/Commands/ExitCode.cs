namespace Survey.Api.Commands;

/// <summary>What a command returns to the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The input is at fault; the message says where, which rule, and what to do.</summary>
    public const int InputAtFault = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>Anything that should not have happened.</summary>
    public const int Unexpected = 3;
}
