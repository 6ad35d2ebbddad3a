using Luoshi.Core.Text;

namespace Luoshi.Core.Model;

/// <summary>
/// Somebody's word that a finding is known and stays as it is. It belongs to the finding whose rule and words it names; when
/// those words change, it no longer counts.
/// </summary>
/// <param name="Code">The rule's code.</param>
/// <param name="Anchor">The accused words, found again after edits elsewhere in the text.</param>
/// <param name="By">Who says so.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why it may stay.</param>
public sealed record Acknowledgement(string Code, Anchor Anchor, string By, DateTimeOffset At, string Reason);
