import Resources
import YAML

/// A prefix without a slash at its end that is rewritten to one with it: `/api` to `/` makes `//users` of `/api/users`.
struct DoubledSlash: Analyzer {
  let istioName: StaticString? = nil

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    for object in mesh.objects(of: .virtualService) {
      for route in object.httpRoutes {
        guard let uri = route.member("rewrite")?.member("uri"), uri.text.hasSuffix("/") else { continue }
        let prefixes = route.elements("match").compactMap { $0.member("uri")?.member("prefix") }
        guard let prefix = prefixes.first(where: { !$0.text.hasSuffix("/") && !$0.text.isEmpty }) else { continue }
        // With a match of the prefix and a slash before it, only the bare prefix comes here.
        guard !prefixes.contains(where: { $0.text == prefix.text + "/" }) else { continue }
        report.add(
          .doubledSlash,
          "\(prefix.text)/users becomes \(uri.text)/users: match \(prefix.text)/ too, before \(prefix.text)",
          at: uri,
          of: object,
          notes: [Finding.Note("the prefix that is replaced is here", at: prefix)]
        )
      }
    }
  }
}
