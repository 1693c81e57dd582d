import YAML

// The CEL rules of the CRDs of security.istio.io.
extension Check {
  static let serviceAccountsAlone = Check(
    "serviceAccountsAlone",
    "serviceAccounts cannot be set together with namespaces or principals"
  ) { source in
    guard source.has("serviceAccounts") || source.has("notServiceAccounts") else { return nil }
    return source.member("principals") ?? source.member("notPrincipals") ?? source.member("namespaces")
      ?? source.member("notNamespaces")
  }

  static let portLevelSelector = Check("portLevelSelector", "portLevelMtls needs a selector with labels") { spec in
    guard let ports = spec.member("portLevelMtls") else { return nil }
    return (spec.member("selector")?.member("matchLabels")?.count ?? 0) > 0 ? nil : ports
  }

  static let jwksURL = Check("jwksURL", "the URL must start with http:// or https://") { url in
    ["http", "https"].contains(URLScheme.of(url.text))
  }
}
