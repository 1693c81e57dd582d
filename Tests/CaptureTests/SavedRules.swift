/// What `iptables-save` of iptables 1.8.11 prints for rules set by `iptables-restore`, in the order in which they are set.
enum SavedRules {
  static let tproxy: [String] = []
}
