import YAML

/// A column that a definition asks for (apiextensions.k8s.io/v1, `additionalPrinterColumns`).
struct PrinterColumn: Sendable, Hashable {
  let name: String
  let type: String
  let format: String
  let priority: Int64
  /// The fields that the path leads through: `.spec.size`.
  let path: [String]

  init(_ column: Value) {
    name = column.text("name") ?? ""
    type = column.text("type") ?? "string"
    format = column.text("format") ?? ""
    priority = Int64(column["priority"]?.wholeNumber ?? 0)
    path = (column.text("jsonPath") ?? "").split(separator: ".").map(String.init)
  }
}
