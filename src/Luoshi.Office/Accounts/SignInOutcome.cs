using Luoshi.Core.Model;

namespace Luoshi.Office.Accounts;

/// <summary>What came of a try to sign in.</summary>
public abstract record SignInOutcome;

/// <summary>Signed in: open a session.</summary>
/// <param name="MustChangePassword">The password has to be changed before anything else.</param>
/// <param name="SecondFactorDue">The person's role asks for a second factor, and they have none yet.</param>
public sealed record SignedIn(string AccountId, bool MustChangePassword = false, bool SecondFactorDue = false) : SignInOutcome;

/// <summary>The password was right; the one-time code is to follow (<see cref="SignIn.CodeAsync"/>).</summary>
public sealed record SecondFactorNeeded(string AccountId) : SignInOutcome;

/// <summary>Not signed in.</summary>
/// <param name="Until">When to try again, where it is locked.</param>
public sealed record Refused(LocalizedText Reason, DateTimeOffset? Until = null) : SignInOutcome;
