using System.Buffers;

namespace Luoshi.Core.Emit;

/// <summary>
/// Writes a compiled plan as plan.json, described in docs/plan-json.md and schema/plan.schema.json.
/// Equal compilations give equal bytes: UTF-8 without a byte order mark, LF, Chinese unescaped, one item a line.
/// </summary>
public static class PlanJsonWriter
{
    /// <summary>Major part: fields were removed or changed their meaning. Minor part: fields were added.</summary>
    public const string SchemaVersion = "1.1";

    /// <summary>Writes to a buffer.</summary>
    public static void Write(Compilation compilation, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(output);
        var (source, plan, findings) = compilation;
        using var json = new ItemLineWriter(output);
        json.Value("schemaVersion"u8, SchemaVersion, static (writer, version) => writer.WriteStringValue(version));
        json.Value("document"u8, (source, plan.Document), StructureJson.Write);
        json.List("headings"u8, plan.Headings, ItemJson.Write);
        json.List("targets"u8, plan.Targets, ItemJson.Write);
        json.List("responsibilities"u8, plan.Responsibilities, ItemJson.Write);
        json.List("milestones"u8, plan.Milestones, ItemJson.Write);
        json.List("tasks"u8, plan.Tasks, ItemJson.Write);
        json.List("clauses"u8, plan.Clauses, ItemJson.Write);
        json.List("units"u8, plan.Units, ItemJson.Write);
        json.List("projects"u8, plan.Projects, ItemJson.Write);
        json.List("relations"u8, plan.Relations, StructureJson.Write);
        json.List("countedLists"u8, plan.CountedLists, StructureJson.Write);
        json.List("dates"u8, plan.Dates, StructureJson.Write);
        json.List("annexes"u8, plan.Annexes, StructureJson.Write);
        json.List("findings"u8, findings, (writer, finding) => FindingJson.Write(writer, (source, finding)));
        json.List("rejected"u8, plan.Rejected, ItemJson.WriteRejected);
        json.List("corrections"u8, plan.Corrections, ItemJson.Write);
        json.List("sections"u8, plan.Sections, StructureJson.Write);
        json.List("paragraphs"u8, plan.Paragraphs, (writer, paragraph) => StructureJson.Write(writer, (source, paragraph)));
        json.Value("coverage"u8, plan.Coverage, StructureJson.Write);
        json.End();
    }

    /// <summary>Writes to a stream in pieces. The stream stays open.</summary>
    public static void Write(Compilation compilation, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var buffer = new StreamBuffer(output);
        Write(compilation, buffer);
        buffer.Flush();
    }

    /// <summary>The whole file in memory.</summary>
    public static ReadOnlyMemory<byte> ToBytes(Compilation compilation)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        Write(compilation, buffer);
        return buffer.WrittenMemory;
    }
}
