import Diagnostics
import Output

/// The catalogue as one page of Markdown, in the order of the codes.
public enum FindingsReference {
  /// The page.
  public static var text: String {
    let rows = FindingCode.allCases.sorted().map { code in
      let entry = code.entry
      return
        "| [\(code.rawValue)](#\(anchor(of: code))) | \(entry.name) | \(entry.severity.rawValue) | \(entry.meaning) |\n"
    }
    return """
      # What meshctl validate finds

      `IST` codes are Istio's own; `MSH` codes are meshctl's. `meshctl validate --explain CODE` shows an entry in the
      terminal. The severity is the usual one: a reference to an object of a kind that was not given at all is only
      worth knowing, and `--strict` counts warnings as errors.

      `-o json` writes one object: `findings`, each with `code`, `name`, `severity` (`error`, `warning` or `information`),
      `message`, `object` (`apiVersion`, `kind`, `namespace` and `name`; null for what belongs to none), `file`, `line`,
      `column`, `endLine`, `endColumn` (from 1, the end exclusive), `notes` (a message and a place each) and `fixes` (a
      message, a place and the `replacement` each); `unreadable`, each with `file` and `reason`; and `summary` with the
      counts `files`, `objects`, `errors`, `warnings`, `information` and `suppressed`.

      | Code | Name | Severity | Meaning |
      |---|---|---|---|

      """ + rows.joined() + FindingCode.allCases.sorted().map(section).joined()
  }

  private static func section(_ code: FindingCode) -> String {
    let entry = code.entry
    return """

      ## \(code.rawValue) \(entry.name)

      \(entry.meaning)

      \(TextFlow.lines(entry.reason, width: 120).joined(separator: "\n"))

      Wrong:

      ```yaml
      \(entry.wrong)
      ```

      Right:

      ```yaml
      \(entry.right)
      ```

      """
  }

  /// The anchor that renderers of Markdown give a heading: small letters, blanks as dashes.
  private static func anchor(of code: FindingCode) -> String {
    "\(code.rawValue) \(code.entry.name)".lowercased().replacing(" ", with: "-")
  }
}
