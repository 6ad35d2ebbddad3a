using Luoshi.Conventions.Tests.Reading;

namespace Luoshi.Conventions.Tests.Files;

/// <summary>Code that a tool writes: its length and its style are the tool's.</summary>
static class Generated
{
    public static bool Is(SourceFile file) => file.Path.Contains("/Migrations/", StringComparison.Ordinal);
}
