// The drawing of antd's own QR code, without its frame and looks; a file of its own, for few pages show one.
export { QRCodeSVG } from '@rc-component/qrcode';
