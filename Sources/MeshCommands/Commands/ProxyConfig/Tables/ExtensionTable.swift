import Output
import ProxyState

/// The filters that a proxy gets from discovery, in istioctl's columns.
enum ExtensionTable {
  static func text(_ filters: [ExtensionState]) -> String {
    var table = TabbedTable(titles: ["ECDS NAME", "TYPE"], gap: 5)
    for filter in filters { table.append([filter.name, filter.type]) }
    return table.text
  }
}
