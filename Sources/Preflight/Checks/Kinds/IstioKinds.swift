/// The custom resources of Istio that meshctl works with, and the version it reads and writes each in.
enum IstioKinds {
  /// The version by the name of the definition (Istio, `manifests/charts/base/files/crd-all.gen.yaml`).
  static let versions: [(name: String, version: String)] = [
    ("virtualservices.networking.istio.io", "v1"), ("destinationrules.networking.istio.io", "v1"),
    ("gateways.networking.istio.io", "v1"), ("serviceentries.networking.istio.io", "v1"),
    ("sidecars.networking.istio.io", "v1"), ("workloadentries.networking.istio.io", "v1"),
    ("workloadgroups.networking.istio.io", "v1"), ("envoyfilters.networking.istio.io", "v1alpha3"),
    ("proxyconfigs.networking.istio.io", "v1beta1"), ("authorizationpolicies.security.istio.io", "v1"),
    ("peerauthentications.security.istio.io", "v1"), ("requestauthentications.security.istio.io", "v1"),
    ("telemetries.telemetry.istio.io", "v1"), ("wasmplugins.extensions.istio.io", "v1alpha1"),
  ]

  /// Those of a list of definitions.
  static func installed(of kinds: [InstalledKind]) -> [InstalledKind] {
    kinds.filter { kind in versions.contains { $0.name == kind.name } }
  }
}
