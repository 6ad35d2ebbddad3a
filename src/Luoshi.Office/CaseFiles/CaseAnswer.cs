using System.Collections.Immutable;
using Luoshi.Core.Model;

namespace Luoshi.Office.CaseFiles;

/// <summary>A step that somebody asks for.</summary>
/// <param name="RequestId">Made by the one who asks; the same id again is the same request.</param>
/// <param name="ExpectedVersion">The version of the case that they saw.</param>
/// <param name="PostId">The post in which they act; null for whichever lets them.</param>
public sealed record StepAsked(
    string RequestId, string Action, int ExpectedVersion, string? Why, ImmutableDictionary<string, string> Data, string? PostId = null);

/// <summary>A case that somebody asks to be opened.</summary>
/// <param name="RequestId">Made by the one who asks; the same id again is the same request.</param>
/// <param name="First">A step to take at once, in the same transaction: where it is refused, nothing is opened.</param>
public sealed record CaseAsked(string Kind, string RequestId, ImmutableDictionary<string, string> Data, FirstStep? First = null);

/// <summary>The step with which a case is opened.</summary>
public sealed record FirstStep(string Action, string? Why, ImmutableDictionary<string, string> Data);

/// <summary>What came of it.</summary>
public abstract record CaseAnswer;

/// <summary>It was done.</summary>
/// <param name="Case">The case as it stands now.</param>
/// <param name="Repeated">The request had been carried out before and changed nothing now.</param>
public sealed record CaseDone(OpenCase Case, bool Repeated) : CaseAnswer;

/// <summary>It was refused; nothing changed.</summary>
/// <param name="Code">Stable name of the reason.</param>
/// <param name="Reason">Why, and what to do instead.</param>
public sealed record CaseRefused(string Code, LocalizedText Reason) : CaseAnswer;

/// <summary>Somebody else moved the case meanwhile; nothing changed.</summary>
/// <param name="Expected">The version that was seen.</param>
/// <param name="Current">The case as it stands now, with its version.</param>
/// <param name="Reason">What happened meanwhile, and what to do.</param>
public sealed record CaseStale(int Expected, OpenCase Current, LocalizedText Reason) : CaseAnswer;
