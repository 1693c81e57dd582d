import Console
import Output
import ProxyConfig
import ProxyDrift
import ProxyState

/// Writes in what a proxy differs from one thing or several.
struct DriftOutput {
  private let options: ProxyDiffOptions
  private let proxy: ComparedProxy
  private let context: Context
  private var isDifferent = false
  private var payloads: [JSONValue] = []

  init(_ options: ProxyDiffOptions, _ proxy: ComparedProxy, in context: Context) {
    self.options = options
    self.proxy = proxy
    self.context = context
  }

  /// Compares with what a translation says.
  mutating func tell(
    _ expected: ProxyResources,
    of mesh: ObjectOrigins,
    _ name: String
  ) throws(CommandError) {
    let types = options.comparedTypes
    try tell(DriftReport(expected, proxy.resources, basis: .translation, types: types, mesh: mesh), name)
  }

  /// Compares with another proxy.
  mutating func tell(_ other: ComparedProxy) throws(CommandError) {
    let versions = [other, proxy].compactMap { $0.versions?.number }
    if versions.count == 2, versions[0] != versions[1] {
      context.note(
        "\(other.name) is of Envoy \(versions[0]) and \(proxy.name) of \(versions[1]): what either does not know differs",
        as: options.format.errorFormat
      )
    }
    let report = DriftReport(other.resources, proxy.resources, basis: .proxy, types: options.comparedTypes)
    try tell(report, other.name)
  }

  private mutating func tell(_ report: DriftReport, _ name: String) throws(CommandError) {
    if !report.isEmpty { isDifferent = true }
    switch options.format {
    case .text:
      let stream = context.streams.output
      var text = DriftText(report, from: name, to: proxy.name, styler: stream.styler, width: stream.width)
      text.cutsValues = stream.tableWidth != nil
      try context.write(text.render())
      context.note(report.summary, as: .text)
      for type in report.untold {
        context.note("\(type.rawValue) are not compared: one side tells nothing of them", as: .text)
      }
    case .json: payloads.append(report.payload(from: name, to: proxy.name))
    }
  }

  /// Writes what is left to write; tells whether there is any difference.
  func finish() throws(CommandError) -> Bool {
    if options.format == .json { try context.show(["comparisons": .array(payloads)], as: .json) }
    return isDifferent
  }
}

extension ProxyVersions {
  /// Envoy's numbers alone.
  fileprivate var number: String { String(envoy.prefix { $0 != "/" && $0 != "-" }) }
}
