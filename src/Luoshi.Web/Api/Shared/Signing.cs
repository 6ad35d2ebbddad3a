using System.ComponentModel;
using System.Globalization;
using Luoshi.Web.Forms;

namespace Luoshi.Web.Api.Shared;

/// <summary>A reason alone.</summary>
internal sealed record Reasoned([property: Description("理由。The reason.")] string? Reason)
{
    public static Reasoned Example { get; } = new("数字核对过原件。");
}

/// <summary>Holds reasons against what a record needs. Who acts is known: the account or the token.</summary>
internal static class Signing
{
    /// <summary>The reason as it is recorded, and what is wrong with it.</summary>
    public static (string Reason, IReadOnlyList<Fault> Faults) Sign(string? reason)
    {
        var signature = new Signature();
        signature.Fill(_ => reason);
        return (signature.Reason, [.. signature.Faults().Select(Of)]);
    }

    /// <summary>What is wrong with a field, with its values filled in.</summary>
    public static Fault Of(FormFault fault) => new(fault.Field, fault.Values.Length == 0 ? fault.Text : new(
        string.Format(CultureInfo.InvariantCulture, fault.Text.Zh, fault.Values), string.Format(CultureInfo.InvariantCulture, fault.Text.En, fault.Values)));
}
