/// An endpoint with its address for one port.
struct PlacedEndpoint {
  let endpoint: MeshEndpoint
  let address: Address
  let speaksMutualTLS: Bool
}
