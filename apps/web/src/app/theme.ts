import type { ThemeConfig } from 'antd';

/**
 * Calm and dense: ink-green for what can be done, violet only for "another time", amber only for a ketidaksesuaian.
 * All text colours reach 4.5:1 on their ground.
 */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0d5f63',
    colorLink: '#0d5f63',
    colorLinkHover: '#0a4a4d',
    colorError: '#b3261e',
    colorInfo: '#0d5f63',
    colorInfoBg: '#eaf2f2',
    colorInfoBorder: '#b9d0d0',
    colorPrimaryBg: '#e3efee',
    colorPrimaryBgHover: '#d5e7e6',
    controlItemBgActive: '#e3efee',
    colorText: '#1d2829',
    colorTextSecondary: '#4d5b5d',
    colorTextTertiary: '#5c696b',
    colorTextDescription: '#566365',
    colorTextPlaceholder: '#667375',
    colorBgLayout: '#f4f6f5',
    colorBorder: '#c3cdcc',
    colorBorderSecondary: '#e1e7e6',
    borderRadius: 6,
    fontSize: 13,
    fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif",
  },
  components: {
    Table: { headerBg: '#e9efee', headerColor: '#263638', rowHoverBg: '#f1f6f5', cellPaddingBlockSM: 4, cellPaddingInlineSM: 8, fixedHeaderSortActiveBg: '#e9efee' },
    Tabs: { horizontalMargin: '0' },
    Alert: { withDescriptionPadding: '10px 14px', withDescriptionIconSize: 18 },
    Drawer: { paddingLG: 20 },
  },
};
