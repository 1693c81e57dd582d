import Diagnostics

/// A template in Go's text/template language, read once and rendered for any data.
///
/// Reading is linear in the source; rendering is bounded by ``RenderLimits``. Nothing a template says reaches a file,
/// the network, the environment or the clock.
public struct Template: Sendable {
  /// The text it was read from; ranges of errors point into it.
  public let source: SourceFile
  let functions: FunctionTable
  let root: [TemplateNode]
  let definitions: [String: [TemplateNode]]

  /// Reads a template.
  ///
  /// Throws at the first mistake, or when a function is used that the table lacks.
  public init(_ source: SourceFile, functions: FunctionTable = .standard) throws(TemplateError) {
    self.source = source
    self.functions = functions
    (root, definitions) = try TemplateParser.parse(source, functions: functions)
  }

  /// Writes the template for some data, which `.` and `$` stand for; what the template sets in it is not kept.
  public func render(_ data: TemplateValue, limits: RenderLimits = RenderLimits()) throws(TemplateError) -> [UInt8] {
    var evaluator = Evaluator(self, limits)
    defer { evaluator.releaseMaps() }
    try evaluator.run(data)
    return evaluator.output
  }

  /// The same as text; bytes of the source that are not UTF-8 become U+FFFD.
  public func text(for data: TemplateValue, limits: RenderLimits = RenderLimits()) throws(TemplateError) -> String {
    String(decoding: try render(data, limits: limits), as: UTF8.self)
  }
}
