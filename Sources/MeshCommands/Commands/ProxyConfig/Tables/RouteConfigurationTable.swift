import Output
import ProxyState

/// The routes of a proxy in istioctl's columns: a line for each route, or one for each configuration.
struct RouteConfigurationTable {
  /// What stands before each name, where several kinds are shown together.
  var prefix = ""
  /// Whether each configuration has one line, and no routes.
  var isBrief = false
  var isWide = false
  var sources = ProxySources()

  func text(_ configurations: [RouteConfigurationState]) -> String {
    guard !isBrief else { return counts(configurations) }
    let more = ["HEADERS", "DESTINATION", "TIMEOUT", "RETRIES", "SOURCE"]
    let titles = ["NAME", "VHOST NAME", "DOMAINS", "MATCH", "VIRTUAL SERVICE"] + (isWide ? more : [])
    var table = TabbedTable(titles: titles, gap: 5)
    for configuration in configurations {
      for (number, host) in configuration.hosts.enumerated() { append(host, number, of: configuration, to: &table) }
    }
    return table.text
  }

  private func counts(_ configurations: [RouteConfigurationState]) -> String {
    var table = TabbedTable(titles: ["NAME", "VIRTUAL HOSTS"], gap: 5)
    for configuration in configurations {
      table.append([prefix + configuration.name, "\(configuration.hosts.count)"])
    }
    return table.text
  }

  private func append(
    _ host: VirtualHostState,
    _ number: Int,
    of configuration: RouteConfigurationState,
    to table: inout TabbedTable
  ) {
    let head = [prefix + configuration.name, host.name, DomainSummary.text(host.domains)]
    for (place, route) in host.routes.enumerated() where isWide || !route.isPassthrough {
      let line = head + [route.match, route.configuration?.shortName ?? ""]
      guard isWide else { table.append(line); continue }
      let source = sources.route(place, ofHost: number, in: configuration.name) ?? route.configuration?.longName
      table.append(
        line + [
          route.conditions.orDash, route.destination.orDash, route.timeout.orDash, route.retries.orDash, source ?? "-",
        ]
      )
    }
    // A host without routes answers everything with 404.
    if host.routes.isEmpty { table.append(head + ["/*", "404"] + (isWide ? ["-", "-", "-", "-", "-"] : [])) }
  }
}
