namespace Luoshi.Web.Permissions;

/// <summary>Feature of a request that a program sent: it is told that it must sign in, not led to a page where people do.</summary>
internal sealed class ForPrograms
{
    public static ForPrograms Yes { get; } = new();
}
