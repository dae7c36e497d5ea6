using Survey.Api.Web;

namespace Survey.Api.Access;

/// <summary>Asks for a key.</summary>
/// <param name="Shell">Around it.</param>
/// <param name="Action">Where the form is sent.</param>
/// <param name="IsWrong">Whether a key has been given that opens nothing.</param>
public sealed record SignInView(Shell Shell, string Action, bool IsWrong);
