using Luoshi.Core.Model;

namespace Luoshi.Web.Forms;

/// <summary>What is wrong with a field of a form.</summary>
/// <param name="Values">What is filled into the text.</param>
public sealed record FormFault(string Field, LocalizedText Text, params object[] Values);
