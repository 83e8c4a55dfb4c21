// A slow phone on a slow network, as Lighthouse simulates it.

/** Latency in milliseconds, throughput in bytes a second. */
const slow4g = { latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 768_000 / 8 };

/** How many times slower the processor is. */
const cpuRate = 4;

/** Lets a page of Chromium load over slow 4G on a processor that is four times slower. */
export async function throttle(page) {
  const driver = await page.createCDPSession();
  await driver.send('Network.enable');
  await driver.send('Network.emulateNetworkConditions', { offline: false, ...slow4g });
  await driver.send('Emulation.setCPUThrottlingRate', { rate: cpuRate });
}
