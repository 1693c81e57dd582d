public import Output

extension ZtunnelDump {
  /// istioctl's table of certificates (istio `istioctl/pkg/writer/ztunnel/configdump/certificates.go`).
  ///
  /// - Parameter isValid: whether a certificate is valid now.
  public func certificateTable(isValid: (ZtunnelCertificate.Link) -> Bool) -> TabbedTable {
    let titles = ["CERTIFICATE NAME", "TYPE", "STATUS", "VALID CERT", "SERIAL NUMBER", "NOT AFTER", "NOT BEFORE"]
    var table = TabbedTable(titles: titles, gap: 5)
    for certificate in certificates {
      // The reason behind it is long, and in -o json.
      let state = certificate.state.hasPrefix("Unavailable") ? "Unavailable" : certificate.state
      guard !certificate.chain.isEmpty else {
        table.append([certificate.identity, "NA", state, "false", "NA", "NA", "NA"])
        continue
      }
      for (type, link) in Self.links(of: certificate) {
        table.append([
          certificate.identity, type, state, "\(isValid(link))", HexadecimalText.text(ofDecimal: link.serialNumber),
          link.expirationTime.isEmpty ? "NA" : link.expirationTime, link.validFrom.isEmpty ? "NA" : link.validFrom,
        ])
      }
    }
    return table
  }

  private static func links(of certificate: ZtunnelCertificate) -> [(type: String, link: ZtunnelCertificate.Link)] {
    let last = certificate.chain.count - 1
    let chain = certificate.chain.enumerated().map { place, link in
      let isRoot = place == last && certificate.roots.isEmpty
      return (place == 0 ? "Leaf" : isRoot ? "Root" : "Intermediate", link)
    }
    return chain + certificate.roots.map { ("Root", $0) }
  }
}
