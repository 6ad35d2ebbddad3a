using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Luoshi.Documents.Previews;

/// <summary>The opening of a DOCX: its paragraphs and tables, without pictures, fields and layout.</summary>
public static class DocxPreview
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Reads the opening; whatever is damaged ends it.</summary>
    /// <param name="file">The document; can be sought, and stays open.</param>
    public static DocumentPreview Read(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var reading = new Reading();
        var whole = PackedXml.Try(() =>
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            using var xml = PackedXml.Open(archive, "word/document.xml");
            while (xml is not null && !reading.Full && xml.Read())
            {
                reading.Take(xml);
            }
        });
        return new(reading.Parts(), reading.Full || !whole);
    }

    private sealed class Reading
    {
        private readonly ImmutableArray<PreviewPart>.Builder _parts = ImmutableArray.CreateBuilder<PreviewPart>();
        private readonly List<ImmutableArray<string>> _rows = [];
        private readonly List<string> _cells = [];
        private readonly StringBuilder _text = new();

        // A table within a table is read as text of the cell that it stands in.
        private int _tables;

        public bool Full => _parts.Count >= PreviewLimits.Paragraphs || _rows.Count >= PreviewLimits.Rows;

        public ImmutableArray<PreviewPart> Parts()
        {
            EndTable();
            return _parts.ToImmutable();
        }

        public void Take(XmlReader xml)
        {
            if (xml.NamespaceURI != Word)
            {
                return;
            }

            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "t"):
                    Add(xml.ReadString());
                    break;
                case (XmlNodeType.Element, "tab"):
                    Add("\t");
                    break;
                case (XmlNodeType.Element, "br" or "cr"):
                    Add("\n");
                    break;
                case (XmlNodeType.Element, "tbl") when !xml.IsEmptyElement:
                    _tables++;
                    break;
                case (XmlNodeType.EndElement, "p"):
                    EndParagraph();
                    break;
                case (XmlNodeType.EndElement, "tc") when _tables == 1:
                    EndCell();
                    break;
                case (XmlNodeType.EndElement, "tr") when _tables == 1:
                    EndRow();
                    break;
                case (XmlNodeType.EndElement, "tbl") when --_tables == 0:
                    EndTable();
                    break;
            }
        }

        private void Add(string text)
        {
            if (_text.Length <= PreviewLimits.Text)
            {
                _text.Append(text);
            }
        }

        private void EndParagraph()
        {
            if (_tables > 0)
            {
                Add("\n");
                return;
            }

            if (TakeText() is { Length: > 0 } text)
            {
                _parts.Add(new PreviewParagraph(text));
            }
        }

        private void EndCell()
        {
            var text = TakeText();
            if (_cells.Count < PreviewLimits.Columns)
            {
                _cells.Add(text);
            }
        }

        private void EndRow()
        {
            _rows.Add([.. _cells]);
            _cells.Clear();
        }

        private void EndTable()
        {
            if (_rows.Count > 0)
            {
                _parts.Add(new PreviewTable(null, [.. _rows]));
                _rows.Clear();
            }
        }

        private string TakeText()
        {
            var text = PreviewLimits.Clip(_text.ToString().Trim('\n', ' '));
            _text.Clear();
            return text;
        }
    }
}
