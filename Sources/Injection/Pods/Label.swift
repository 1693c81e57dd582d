/// The labels that injection reads or writes beside those of templates.
enum Label {
  static let network = "topology.istio.io/network"
}
